package gov.ice.isaa.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import gov.ice.isaa.support.Badge.Tone;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Numbers as bars. It is a picture only: the numbers stand in a table beside it. */
@Tag("isaa-chart")
@JsModule("./dashboard/isaa-chart.ts")
@NpmPackage(value = "echarts", version = "6.1.0")
class BarsChart extends Component {

    /** One bar. */
    record Bar(String label, long value, Tone tone) {}

    /** A chart of the bars, from top to bottom. */
    BarsChart(List<Bar> bars) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        bars.forEach(bar -> json.addObject()
                .put("label", bar.label())
                .put("value", bar.value())
                .put("tone", tone(bar.tone())));
        getElement().setPropertyJson("bars", json);
    }

    private static String tone(Tone tone) {
        return switch (tone) {
            case NEUTRAL -> "quiet";
            case INFORMATION -> "accent";
            case GOOD -> "good";
            case ATTENTION -> "attention";
            case BAD -> "bad";
        };
    }
}
