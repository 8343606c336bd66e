package gov.ice.isaa.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Draws which module uses which, in Mermaid; the same modules always give the same text. */
final class ModulePicture {

    /** What nearly every module stands on: an arrow to these would say nothing. */
    private static final Set<String> BASE = Set.of("people", "policy", "support", "trail");

    private final Map<String, SortedSet<String>> uses = new TreeMap<>();

    ModulePicture(ApplicationModules modules) {
        for (ApplicationModule module : modules) {
            uses.put(
                    name(module),
                    module.getDirectDependencies(modules)
                            .uniqueModules()
                            .map(ModulePicture::name)
                            .filter(used -> !used.equals(name(module)))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add("# Modules");
        lines.add("");
        lines.add("Drawn by `ModulesTest` from the code. An arrow points from a module to one it uses; arrows to "
                + "the base, which every module may use, are left out between the two boxes.");
        lines.add("");
        lines.add("```mermaid");
        lines.add("flowchart TD");
        lines.add("  subgraph features");
        uses.keySet().stream().filter(module -> !BASE.contains(module)).forEach(module -> lines.add("    " + module));
        lines.add("  end");
        lines.add("  subgraph base");
        uses.keySet().stream().filter(BASE::contains).forEach(module -> lines.add("    " + module));
        lines.add("  end");
        lines.add("  features --> base");
        uses.forEach((module, used) -> used.stream()
                .filter(target -> BASE.contains(module) || !BASE.contains(target))
                .forEach(target -> lines.add("  " + module + " --> " + target)));
        lines.add("```");
        return String.join("\n", lines) + "\n";
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
