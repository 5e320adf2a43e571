package jp.yorisoi.flow.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.yorisoi.flow.screening.ChildFilter;
import jp.yorisoi.flow.screening.ScreeningOffice;
import jp.yorisoi.flow.screening.Tier;
import jp.yorisoi.vault.approval.Approval;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferralsTest {
    @TempDir
    Path folder;

    private ScreeningOffice office;

    @BeforeEach
    void open() {
        office = ScreeningOffice.withTwoPupils(folder);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Referrals referrals() {
        return office.workbench.referrals();
    }

    private Approval approved() {
        Approval item = referrals()
                .propose(
                        office.office.operator("tanto"),
                        new Referrals.Wanted(ReferralDraft.Kind.LIST, "gakkou", List.of()));
        return office.workbench.approvals().approve(office.office.operator("kakaricho"), item.number());
    }

    @Test
    void ofTwoWhoWriteAtOnceOneIsRefusedAndTouchesNoFile() throws Exception {
        long number = approved().number();
        CyclicBarrier together = new CyclicBarrier(2);
        List<Path> targets = List.of(folder.resolve("a.xlsx"), folder.resolve("b.xlsx"));
        List<Callable<ReferralReceipt>> writers = new ArrayList<>();
        for (Path target : targets) {
            writers.add(() -> {
                together.await();
                return referrals().write(office.office.operator("tanto"), number, target);
            });
        }
        int written = 0;
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (Future<ReferralReceipt> one : two.invokeAll(writers)) {
                try {
                    one.get();
                    written++;
                } catch (ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(jp.yorisoi.base.text.ProblemException.class);
                }
            }
        }
        assertThat(written).isEqualTo(1);
        assertThat(targets.stream().filter(Files::exists)).hasSize(1);
    }

    @Test
    void aFileThatCouldNotBeWrittenLeavesTheItemAsItWas() {
        long number = approved().number();
        assertThatThrownBy(() -> referrals()
                        .write(office.office.operator("tanto"), number, folder.resolve("no/such/folder/a.xlsx")))
                .isInstanceOf(RuntimeException.class);
        assertThat(office.workbench.approvals().find(number))
                .map(Approval::state)
                .contains(Approval.State.APPROVED);
        referrals().write(office.office.operator("tanto"), number, folder.resolve("a.xlsx"));
        assertThat(folder.resolve("a.xlsx")).exists();
    }

    @Test
    void aProposalIsAboutTheChildrenOfItsFilter() {
        ChildFilter marked = ChildFilter.of(ChildFilter.View.MARKED);
        Approval all = propose(marked);
        Approval some = propose(marked.withTiers(Set.of(Tier.FOCUS)));
        assertThat(referrals().draft(all).persons()).contains(office.id("13"), office.id("23"));
        assertThat(referrals().draft(some).persons()).containsExactly(office.id("13"));
    }

    private Approval propose(ChildFilter filter) {
        return referrals()
                .propose(
                        office.office.operator("tanto"),
                        new Referrals.Wanted(ReferralDraft.Kind.LIST, "gakkou", List.of(), filter));
    }
}
