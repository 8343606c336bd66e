package gov.ice.isaa.intake;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Names of systems in a text, known by their capitals: ICM, TECS, RAVEn. */
final class SystemNames {

    private static final Pattern CAPITALS =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Lu}{2,}[\\p{L}\\p{N}]*(?:-\\p{Lu}[\\p{L}\\p{N}]*)*");

    /** Agencies, markings and terms of the trade are written in capitals too. */
    private static final Set<String> NO_SYSTEMS = Set.of(
            "AD",
            "ATF",
            "BOP",
            "CBP",
            "CBSA",
            "CFR",
            "CIA",
            "CISA",
            "CRCL",
            "CUI",
            "DARC",
            "DEA",
            "DHS",
            "DMV",
            "DOB",
            "DOC",
            "DOD",
            "DOE",
            "DOJ",
            "DOL",
            "DOS",
            "DOT",
            "DSS",
            "EAD",
            "EO",
            "ERO",
            "EU",
            "EUROPOL",
            "FAA",
            "FAQ",
            "FBI",
            "FEMA",
            "FIPP",
            "FOIA",
            "FOUO",
            "GAO",
            "HHS",
            "HQ",
            "HSI",
            "IAA",
            "IC",
            "ICA",
            "ICE",
            "ID",
            "IG",
            "IGP",
            "II",
            "III",
            "INA",
            "INTERPOL",
            "IO",
            "IRS",
            "ISA",
            "ISAA",
            "IT",
            "IV",
            "LEISI",
            "LES",
            "LOI",
            "MA",
            "MOA",
            "MOC",
            "MOR",
            "MOU",
            "NARA",
            "NATO",
            "NDA",
            "NGO",
            "NSA",
            "OCIO",
            "ODCR",
            "OGC",
            "OIG",
            "OPLA",
            "OPP",
            "OPR",
            "PDF",
            "PIA",
            "PII",
            "POC",
            "SEC",
            "SLA",
            "SME",
            "SOP",
            "SORN",
            "SSA",
            "SSN",
            "TSA",
            "UK",
            "UN",
            "US",
            "USA",
            "USC",
            "USCG",
            "USCIS",
            "USDA",
            "USMS",
            "USPS",
            "USSS",
            "VI",
            "VII",
            "VIII");

    private SystemNames() {}

    /** The names in the order of the alphabet; none where everything is in capitals, so that they tell nothing. */
    static Set<String> in(String text) {
        var names = new TreeSet<String>();
        if (text.chars().anyMatch(Character::isLowerCase)) {
            CAPITALS.matcher(text)
                    .results()
                    .map(found -> singular(found.group()))
                    .forEach(names::add);
        }
        names.removeAll(NO_SYSTEMS);
        return names;
    }

    private static String singular(String name) {
        String shorter = name.substring(0, name.length() - 1);
        return name.endsWith("s") && shorter.chars().noneMatch(Character::isLowerCase) ? shorter : name;
    }
}
