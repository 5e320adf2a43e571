package jp.yorisoi.base.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.yorisoi.base.definition.Faults;
import org.junit.jupiter.api.Test;

/// A whole city is asked all rules in about a second, so that the editor can show counts while one types.
class SpeedTest {
    private static final String[] RULES = {
        "教育.欠席日数(今年度) >= 30",
        "教育.欠席日数(前年度) >= 30 または 教育.欠席ペース >= 30",
        "教育.欠席日数(今年度) - 教育.欠席日数(前年度) >= 10",
        "件数(家児相, 相談種別 = 養護-虐待 かつ 受付日 >= 月前(12)) >= 1",
        "全員(大人, 課税区分 = 非課税) かつ だれも(児童, 課税区分 が (課税, 均等割のみ))",
        "いずれか(世帯員, 要介護度 >= 要介護3 または 身体障害者手帳.等級 <= 2) かつ 人数(児童) >= 3",
        "ひとり親世帯 かつ 年度末まで(18)",
        "所得(申請者) < 表(jifu-full, 扶養人数) かつ 全員(世帯員, 所得 < 900000)",
        "手帳のいずれか(該当: 身体 3級以上, 精神 2級以上, 療育 B1以上)",
        "課税区分 が (非課税, 未申告) かつ 受給.jido-fuyo-teate でない",
    };

    @Test
    void thirtyThousandChildrenAreAskedFortyRules() {
        Random random = new Random(15);
        RandomTree trees = new RandomTree(random, false);
        List<Someone> people = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            people.add(trees.someone());
        }
        List<Condition> rules = new ArrayList<>();
        Expressions expressions = new Expressions(new Names());
        Faults faults = new Faults();
        for (int i = 0; i < 4; i++) {
            for (String text : RULES) {
                rules.add(expressions.condition(text, At.typed(), faults));
            }
        }
        faults.throwFirst();
        long yes = count(rules, people, 20);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        assertThat(count(rules, people, 100)).isEqualTo(yes * 5);
        double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
        assertThat(seconds).isLessThan(3);
    }

    private static long count(List<Condition> rules, List<Someone> people, int times) {
        long yes = 0;
        for (int i = 0; i < times; i++) {
            for (Condition rule : rules) {
                for (Someone one : people) {
                    yes += rule.test(one).truth() == Truth.YES ? 1 : 0;
                }
            }
        }
        return yes;
    }
}
