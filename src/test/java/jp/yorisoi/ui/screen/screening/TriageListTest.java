package jp.yorisoi.ui.screen.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TriageListTest {
    private static TriageList list(boolean changed, int withdrawn, int purged) {
        return new TriageList(Optional.empty(), Map.of(), changed, withdrawn, purged);
    }

    @Test
    void whatWasPurgedHidesNothingElse() {
        assertThat(list(false, 0, 0).stale()).isEmpty();
        assertThat(list(true, 0, 2).stale()).containsExactly(TriageList.Stale.CHANGED, TriageList.Stale.PURGED);
        assertThat(list(true, 1, 2).stale()).containsExactly(TriageList.Stale.WITHDRAWN, TriageList.Stale.PURGED);
        assertThat(list(true, 1, 0).stale()).containsExactly(TriageList.Stale.WITHDRAWN);
    }
}
