package gov.ice.isaa.signing;

import gov.ice.isaa.support.PlainText;
import gov.ice.isaa.support.UserMistake;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a signatory put down as a signature: the name typed, or strokes drawn with pen, finger or mouse. */
public sealed interface SignatureMark {

    /** The name typed instead of drawn, as everybody can who cannot use a pointer. */
    record Typed(String name) implements SignatureMark {

        private static final int LONGEST = 120;

        /** Throws {@link UserMistake} when the name is empty or longer than 120 characters. */
        public Typed {
            name = PlainText.line(name);
            if (name.isEmpty()) {
                throw new UserMistake("Type your name, or draw your signature.");
            }
            if (name.length() > LONGEST) {
                throw new UserMistake("A typed signature has at most " + LONGEST + " characters.");
            }
        }

        @Override
        public String written() {
            return name;
        }

        @Override
        public String inWords() {
            return "Typed: " + name;
        }
    }

    /** The strokes of a drawing, on a pad of {@value #WIDTH} by {@value #HEIGHT} with the origin at the top left. */
    record Drawn(List<Stroke> strokes) implements SignatureMark {

        /** Width of the pad the coordinates refer to. */
        public static final int WIDTH = 1000;

        /** Height of the pad the coordinates refer to. */
        public static final int HEIGHT = 300;

        private static final int MOST_POINTS = 6_000;
        private static final int FEWEST_POINTS = 8;
        private static final int LONGEST_TEXT = 60_000;
        private static final Pattern NUMBERS = Pattern.compile("\\d{1,4}( \\d{1,4})*(;\\d{1,4}( \\d{1,4})*)*");

        /** Throws {@link UserMistake} when next to nothing, or far too much, was drawn. */
        public Drawn {
            strokes = List.copyOf(strokes);
            int points =
                    strokes.stream().mapToInt(stroke -> stroke.points().size()).sum();
            if (points < FEWEST_POINTS) {
                throw new UserMistake("Draw your signature in the box, or type your name.");
            }
            if (points > MOST_POINTS) {
                throw new UserMistake("The drawing is too large. Clear it and sign again, or type your name.");
            }
        }

        /** Reads strokes written as {@code x y x y;x y x y}. Throws {@link UserMistake} for anything else. */
        public static Drawn parse(String written) {
            if (written.isBlank()) {
                throw new UserMistake("Draw your signature in the box, or type your name.");
            }
            if (written.length() > LONGEST_TEXT || !NUMBERS.matcher(written).matches()) {
                throw new UserMistake("The drawing could not be read. Clear it and sign again, or type your name.");
            }
            var strokes = new ArrayList<Stroke>();
            for (String stroke : written.split(";")) {
                String[] numbers = stroke.split(" ");
                var points = new ArrayList<Point>();
                for (int i = 0; i + 1 < numbers.length; i += 2) {
                    points.add(new Point(
                            Math.min(Integer.parseInt(numbers[i]), WIDTH),
                            Math.min(Integer.parseInt(numbers[i + 1]), HEIGHT)));
                }
                if (!points.isEmpty()) {
                    strokes.add(new Stroke(points));
                }
            }
            return new Drawn(strokes);
        }

        @Override
        public String inWords() {
            return "Drawn by hand";
        }

        @Override
        public String written() {
            var text = new StringBuilder();
            for (Stroke stroke : strokes) {
                text.append(text.isEmpty() ? "" : ";");
                for (int i = 0; i < stroke.points().size(); i++) {
                    Point point = stroke.points().get(i);
                    text.append(i == 0 ? "" : " ").append(point.x()).append(' ').append(point.y());
                }
            }
            return text.toString();
        }
    }

    /** One movement of the pen without lifting it. */
    record Stroke(List<Point> points) {

        /** Copies the points. */
        public Stroke {
            points = List.copyOf(points);
        }
    }

    /** A place on the pad. */
    record Point(int x, int y) {}

    /** The mark as it is kept: the name, or the strokes in numbers. */
    String written();

    /** What it is, for people who read about it. */
    String inWords();
}
