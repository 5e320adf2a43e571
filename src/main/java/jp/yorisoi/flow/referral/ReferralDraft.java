package jp.yorisoi.flow.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.vault.approval.Approval;
import jp.yorisoi.vault.approval.ApprovalKind;

/// What is proposed to leave the office: a list or sheets, for whom, resting on which run, about which persons (ids
/// alone, so that the item itself names nobody).
public record ReferralDraft(Kind kind, String recipient, long run, LocalDate day, List<Long> persons) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// What it is.
    public enum Kind {
        /// One list, a line a child (学校用一覧 …).
        LIST,
        /// One sheet a child (連携シート).
        SHEET,
        /// One list of people who are in no register (未連結の人の照会); its persons are their ids.
        UNREGISTERED;

        /// The name in documents: `list`.
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Copies the ids.
    public ReferralDraft {
        persons = List.copyOf(persons);
    }

    String payload() {
        ObjectNode node = JSON.createObjectNode()
                .put("kind", kind.id())
                .put("recipient", recipient)
                .put("run", run)
                .put("day", day.toString());
        ArrayNode ids = node.putArray("persons");
        persons.forEach(ids::add);
        return node.toString();
    }

    /// The draft of an item; USAGE where the item is something else.
    static ReferralDraft of(Approval item) {
        if (item.kind() != ApprovalKind.EXPORT) {
            throw new ProblemException(
                    ProblemException.Kind.USAGE, Problem.error("referral.not-export", Map.of("item", item.number())));
        }
        try {
            JsonNode node = JSON.readTree(item.payload());
            List<Long> persons = new ArrayList<>();
            node.path("persons").forEach(id -> persons.add(id.asLong()));
            return new ReferralDraft(
                    Kind.valueOf(node.path("kind").asText().toUpperCase(Locale.ROOT)),
                    node.path("recipient").asText(),
                    node.path("run").asLong(),
                    LocalDate.parse(node.path("day").asText()),
                    persons);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an export's item is not JSON", e);
        }
    }

    @Override
    public String toString() {
        return "ReferralDraft[" + kind + ", " + recipient + ", " + persons.size() + "]";
    }
}
