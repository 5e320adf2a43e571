package jp.yorisoi.flow.referral;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.yorisoi.base.definition.DefinitionNode;
import jp.yorisoi.base.definition.DefinitionText;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.screening.Axis;

/// Who receives what leaves the office (連携先): whether it is a member of the council (要対協の構成員), on which ground it
/// receives names, which axes and fields it sees, what it is asked, and when it answers and destroys.
public record Recipient(
        String id, Words words, Basis basis, Set<Axis> axes, Set<Field> fields, Answers answers, Terms terms) {

    /// What it is called in both languages, who reads it there, and what it is asked.
    public record Words(String label, String labelEn, String reader, String request) {}

    /// Whether it is a member of the council, the ground, and the sentence on secrecy.
    public record Basis(boolean member, String ground, String secrecy) {}

    /// To whom a paper is addressed, and the days until the answer and until destruction.
    public record Terms(Addressee addressee, int returnWithin, int destroyWithin) {}

    /// To whom a paper is addressed.
    public enum Addressee {
        /// The child's own school: a list of one school never shows another's children.
        SCHOOL,
        /// The recipient itself.
        RECIPIENT
    }

    /// A field about the child or the family.
    public enum Field {
        /// 氏名
        NAME("氏名"),
        /// 生年月日
        BIRTH("生年月日"),
        /// 年組
        CLASS("年組"),
        /// 保護者
        GUARDIAN("保護者"),
        /// 住所
        ADDRESS("住所");

        private final String word;

        Field(String word) {
            this.word = word;
        }

        /// The word in definition files.
        public String word() {
            return word;
        }
    }

    /// Which cells are left for the answer.
    public enum Answers {
        /// What a school answers: 把握, 目視, 支援 A/B/C, ようす, 会議.
        SCHOOL,
        /// What a visitor answers: 目視, ようす, 会議.
        VISIT
    }

    /// Copies the sets.
    public Recipient {
        axes = Set.copyOf(axes);
        fields = Set.copyOf(fields);
    }

    /// What people call it.
    public String label(Locale locale) {
        return "en".equals(locale.getLanguage()) ? words.labelEn() : words.label();
    }

    /// Ends with NOT_ALLOWED unless names may go there: members of the council, or a recorded ground (児童福祉法25条の5).
    public void mustMayReceiveNames() {
        if (!basis.member() && basis.ground().isBlank()) {
            throw new ProblemException(
                    ProblemException.Kind.NOT_ALLOWED,
                    Problem.error("referral.no-ground", java.util.Map.of("recipient", words.label())));
        }
    }

    static Recipient read(DefinitionText text, Faults faults) {
        DefinitionNode root = text.read(faults);
        root.allow(
                "id",
                "label",
                "label.en",
                "reader",
                "member",
                "ground",
                "secrecy",
                "axes",
                "show",
                "answers",
                "addressee",
                "request",
                "returnWithin",
                "destroyWithin");
        return new Recipient(
                root.needText("id"),
                new Words(
                        root.needText("label"),
                        root.needText("label.en"),
                        root.needText("reader"),
                        root.needText("request")),
                new Basis(
                        root.says("member"),
                        root.findText("ground").orElse(""),
                        root.findText("secrecy").orElse("")),
                named(root, "axes", List.of(Axis.values()), Axis::word),
                named(root, "show", List.of(Field.values()), Field::word),
                root.findOne("answers", Answers.class).orElse(Answers.VISIT),
                new Terms(
                        root.findOne("addressee", Addressee.class).orElse(Addressee.RECIPIENT),
                        root.findNumber("returnWithin").orElse(14),
                        root.findNumber("destroyWithin").orElse(45)));
    }

    private static <T> Set<T> named(
            DefinitionNode root, String key, List<T> all, java.util.function.Function<T, String> word) {
        List<String> words = root.texts(key);
        for (String one : words) {
            if (all.stream().noneMatch(known -> word.apply(known).equals(one))) {
                root.need(key).fault("referral.word-unknown", java.util.Map.of("word", one));
            }
        }
        return all.stream()
                .filter(known -> words.contains(word.apply(known)))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
