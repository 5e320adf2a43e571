package jp.yorisoi.flow.facts;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jp.yorisoi.base.notation.Width;

/// 続柄 as a path from the 世帯主, in one spelling: every child is 子 (長男, 二女, 養子 …), every brother or sister keeps the own
/// word; and which paths are parents, spouses, brothers and grandparents of a path.
final class KinPath {
    static final String HEAD = "世帯主";
    private static final Pattern CHILD = Pattern.compile("(?<=^|の)([長次一二三四五六七八九]+[男女子]|実子|養子|養女|嫡男|嫡子)(?=$|の)");
    private static final Set<String> SPOUSES = Set.of("夫", "妻", "夫(未届)", "妻(未届)");
    private static final Set<String> SIBLINGS = Set.of("兄", "弟", "姉", "妹");
    private static final Set<String> ELDERS = Set.of("父", "母", "祖父", "祖母", "おじ", "おば");
    private static final Set<String> UNRELATED = Set.of("", "同居人", "縁故者", "その他", "おじ", "おば");

    private KinPath() {}

    /// One spelling of a 続柄; empty stays empty.
    static String of(String written) {
        String path = Width.compact(written).replace('（', '(').replace('）', ')');
        if (path.equals("本人") || path.equals("世帯主(本人)")) {
            return HEAD;
        }
        path = CHILD.matcher(path).replaceAll("子");
        return switch (path) {
            case "孫" -> "子の子";
            case "養父", "実父" -> "父";
            case "養母", "実母" -> "母";
            case "父の父", "母の父" -> "祖父";
            case "父の母", "母の母" -> "祖母";
            case "内妻", "未届の妻" -> "妻(未届)";
            case "未届の夫" -> "夫(未届)";
            case "配偶者" -> "配偶者";
            default -> path;
        };
    }

    /// Whether the path does not say who the person is to the others.
    static boolean isUnrelated(String path) {
        return UNRELATED.contains(path);
    }

    /// Whether the path is that of somebody grown up: who heads a household, is married, or has a child in it.
    static boolean isGrown(String path) {
        return path.equals(HEAD) || isSpouse(last(path)) || ELDERS.contains(last(path));
    }

    static boolean isSpouse(String path) {
        return SPOUSES.contains(path) || path.equals("配偶者");
    }

    private static List<String> couple() {
        return List.of(HEAD, "夫", "妻", "夫(未届)", "妻(未届)", "配偶者");
    }

    private static String parentOfChild(String path) {
        return path.endsWith("の子") ? path.substring(0, path.length() - 2) : "";
    }

    /// The part of a path before its last step: 夫の父 → 夫の; empty for one step.
    private static String stem(String path) {
        return path.substring(0, path.lastIndexOf('の') + 1);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('の') + 1);
    }

    /// The paths of father and mother, as blood or adoption has it.
    static List<String> parents(String path) {
        String of = parentOfChild(path);
        if (path.equals("子")) {
            return couple();
        }
        if (!of.isEmpty()) {
            return List.of(of);
        }
        if (path.equals(HEAD)) {
            return List.of("父", "母");
        }
        if (isSpouse(path)) {
            return List.of(path + "の父", path + "の母");
        }
        return SIBLINGS.contains(last(path))
                ? List.of(stem(path) + "父", stem(path) + "母")
                : path.equals("父") || path.equals("母") ? List.of("祖父", "祖母") : List.of();
    }

    /// The paths of those who bring a child up besides its parents: a parent's spouse.
    static List<String> stepParents(String path) {
        String of = parentOfChild(path);
        if (path.equals("子")) {
            return List.of();
        }
        if (isSpouse(of)) {
            return List.of(HEAD);
        }
        if (!of.isEmpty()) {
            return List.of(of + "の妻", of + "の夫", of + "の妻(未届)", of + "の夫(未届)");
        }
        return path.equals(HEAD) || SIBLINGS.contains(path) ? List.of("父の妻", "母の夫") : List.of();
    }

    static List<String> grandparents(String path) {
        String of = parentOfChild(path);
        if (path.equals("子")) {
            return List.of("父", "母", "夫の父", "夫の母", "妻の父", "妻の母");
        }
        if (isSpouse(of)) {
            return List.of(of + "の父", of + "の母");
        }
        if (of.equals("子")) {
            return couple();
        }
        return path.equals(HEAD) || SIBLINGS.contains(path) ? List.of("祖父", "祖母") : List.of();
    }

    /// The paths of husband or wife, 未届 too.
    static List<String> spouses(String path) {
        if (path.equals(HEAD)) {
            return List.of("夫", "妻", "夫(未届)", "妻(未届)", "配偶者");
        }
        if (isSpouse(path)) {
            return List.of(HEAD);
        }
        String step = last(path);
        String stem = stem(path);
        return switch (step) {
            case "父" -> List.of(stem + "母", path + "の妻");
            case "母" -> List.of(stem + "父", path + "の夫");
            case "祖父" -> List.of("祖母");
            case "祖母" -> List.of("祖父");
            case "子", "兄", "弟", "姉", "妹" -> List.of(path + "の妻", path + "の夫", path + "の妻(未届)", path + "の夫(未届)");
            case "妻", "夫", "妻(未届)", "夫(未届)" -> List.of(stem.substring(0, stem.length() - 1));
            default -> List.of();
        };
    }

    /// A word that stands for all who are brothers and sisters of each other by their paths; empty where paths do not
    /// tell.
    static String brood(String path) {
        String of = parentOfChild(path);
        if (path.equals(HEAD) || SIBLINGS.contains(path)) {
            return HEAD;
        }
        if (path.equals("子") || isSpouse(of)) {
            return "子";
        }
        if (isSpouse(path)) {
            return path;
        }
        boolean inLaw = SIBLINGS.contains(last(path)) && path.contains("の");
        return inLaw ? stem(path).substring(0, stem(path).length() - 1) : of.isEmpty() ? "" : path;
    }
}
