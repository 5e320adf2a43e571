package jp.yorisoi.flow.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.yorisoi.base.definition.DefinitionText;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.flow.intake.SourceDefinition;

/// From which probability on the records of a source are linked, and from which one on they go to the review list.
public record LinkLimits(double link, double review) {

    /// The limits of a source by now, how many records it had in the newest run, and what other limits would come to,
    /// by
    /// rising probability; nothing of a source that was never linked by who its people are.
    public record OfSource(SourceDefinition source, LinkLimits now, int records, List<LinkReport.Expected> expected) {
        /// Copies the list.
        public OfSource {
            expected = List.copyOf(expected);
        }
    }

    /// The limits of a source in a model's text.
    public static LinkLimits of(DefinitionText model, String source) {
        Faults faults = new Faults();
        LinkModel.Limits limits = LinkModel.of(List.of(model), faults).limits(source);
        faults.throwFirst();
        return new LinkLimits(limits.link(), limits.review());
    }

    /// The text of a model with these limits of a source; all else, comments too, stays as it was written.
    public DefinitionText in(DefinitionText model, String source) {
        List<String> lines = new ArrayList<>(model.text().lines().toList());
        int block = lines.indexOf(lines.stream()
                .filter(line -> line.matches("sources:\\s*(#.*)?"))
                .findFirst()
                .orElse(""));
        if (block < 0) {
            lines.add("sources:");
            block = lines.size() - 1;
        }
        int at = block + 1;
        Pattern own = Pattern.compile("\\s+" + Pattern.quote(source) + ":.*");
        while (at < lines.size()
                && isWithin(lines.get(at))
                && !own.matcher(lines.get(at)).matches()) {
            at++;
        }
        if (at < lines.size() && own.matcher(lines.get(at)).matches()) {
            change(lines, at);
        } else {
            lines.add(block + 1, "  " + source + ": { " + words() + " }");
        }
        DefinitionText changed = new DefinitionText(model.name(), String.join("\n", lines) + "\n");
        if (!of(changed, source).equals(this)) {
            throw new IllegalStateException("the limits could not be written into the model");
        }
        return changed;
    }

    private static boolean isWithin(String line) {
        return line.isBlank() || line.startsWith(" ") || line.startsWith("#");
    }

    /// A source stands on one line, or on lines that are set in below its own.
    private void change(List<String> lines, int at) {
        String line = lines.get(at);
        int open = line.indexOf('{');
        int close = line.indexOf('}', Math.max(0, open));
        if (open >= 0 && close > open) {
            String inside = line.substring(open + 1, close)
                    .replaceAll("(^|,)\\s*(link|review)\\s*:[^,]*", "")
                    .replaceFirst("^\\s*,", "")
                    .strip();
            String all = inside.isEmpty() ? words() : inside + ", " + words();
            lines.set(at, line.substring(0, open) + "{ " + all + " " + line.substring(close));
            return;
        }
        String indent = line.substring(0, line.indexOf(line.strip())) + "  ";
        int below = at + 1;
        while (below < lines.size()
                && (lines.get(below).startsWith(indent) || lines.get(below).isBlank())) {
            if (lines.get(below).strip().matches("(link|review)\\s*:.*")) {
                lines.remove(below);
            } else {
                below++;
            }
        }
        lines.add(at + 1, indent + "link: " + number(link));
        lines.add(at + 2, indent + "review: " + number(review));
    }

    private String words() {
        return "link: " + number(link) + ", review: " + number(review);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value).replaceFirst("0+$", "").replaceFirst("\\.$", ".0");
    }
}
