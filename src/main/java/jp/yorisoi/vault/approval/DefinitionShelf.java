package jp.yorisoi.vault.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.yorisoi.base.definition.DefinitionKind;
import jp.yorisoi.base.definition.DefinitionText;
import jp.yorisoi.vault.store.Definition;
import jp.yorisoi.vault.store.Definitions;
import jp.yorisoi.vault.store.Session;
import jp.yorisoi.vault.store.Store;

/// The definitions of one store: what is in force is what stands here. Files beside the store change nothing until
/// somebody proposed them and a second person approved.
public final class DefinitionShelf implements Consequence {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Store store;
    private final Definitions definitions;
    private final Check check;
    private final ApprovalTable approvals = new ApprovalTable();

    /// Whether a text may stand among those in force: kinds refer to each other, so the whole city's definitions are
    /// read with it. Ends with a problem of kind INPUT where it may not.
    public interface Check {
        /// Checks one text of a kind.
        void check(DefinitionKind kind, DefinitionText text);
    }

    /// The shelf of this store; whatever is proposed or approved goes through the check.
    public DefinitionShelf(Store store, Check check) {
        this.store = store;
        this.definitions = new Definitions(store.clock());
        this.check = check;
    }

    /// Puts every shipped definition in force of which the store has none. Where the program brings a newer text of one
    /// that nobody here has changed, it becomes a proposal: an update of the program alone never changes who is found.
    public void seed(DefinitionKind kind, List<DefinitionText> shipped) {
        Map<String, List<Definition>> known = store.read(session -> definitions.all(session, kind.folder())).stream()
                .collect(Collectors.groupingBy(one -> one.key().id()));
        for (DefinitionText text : shipped) {
            List<Definition> versions = known.getOrDefault(text.id(), List.of());
            if (versions.isEmpty()) {
                store.change(session -> definitions.seed(session, kind.folder(), text.id(), text.text()));
            } else if (isNewOfOurs(versions, text)) {
                store.change(session -> propose(session, kind, text, Definitions.SHIPPED));
            }
        }
    }

    private static boolean isNewOfOurs(List<Definition> versions, DefinitionText text) {
        return versions.stream().noneMatch(one -> one.hash().equals(text.hash()))
                && versions.stream()
                        .filter(one -> one.state() == Definition.State.APPROVED)
                        .allMatch(one -> one.draftedBy().equals(Definitions.SHIPPED));
    }

    /// The texts in force of a kind, by id.
    public List<DefinitionText> inForce(DefinitionKind kind) {
        return store.read(session -> definitions.inForce(session, kind.folder())).stream()
                .map(one -> DefinitionText.of(kind, one.key().id(), one.text()))
                .toList();
    }

    /// All versions of one definition, the newest first.
    public List<Definition> versions(DefinitionKind kind, String id) {
        return store.read(session -> definitions.versions(session, kind.folder(), id));
    }

    /// Makes a draft of a text that passed the check; joins the caller's transaction. Returns the payload of the item
    /// that it waits under.
    String draft(Session session, DefinitionKind kind, DefinitionText text, String by) throws SQLException {
        check.check(kind, text);
        return payload(definitions.draft(session, kind.folder(), text.id(), text.text(), by));
    }

    private void propose(Session session, DefinitionKind kind, DefinitionText text, String by) throws SQLException {
        String payload = payload(definitions.draft(session, kind.folder(), text.id(), text.text(), by));
        approvals.insert(session, ApprovalKind.DEFINITION, payload, new Approval.Step(by, Instant.now(store.clock())));
    }

    private static String payload(Definition draft) {
        return JSON.createObjectNode()
                .put("kind", draft.key().kind())
                .put("id", draft.key().id())
                .put("version", draft.key().version())
                .toString();
    }

    /// Puts an approved draft in force, or gives a returned one back.
    @Override
    public void of(Session session, Approval decided) throws SQLException {
        if (decided.kind() != ApprovalKind.DEFINITION) {
            return;
        }
        Definition.Key key = key(decided);
        String by = decided.decision().orElseThrow().by();
        if (decided.state() == Approval.State.APPROVED) {
            Definition draft = definitions.find(session, key).orElseThrow();
            DefinitionKind kind = DefinitionKind.ofFolder(key.kind()).orElseThrow();
            check.check(kind, DefinitionText.of(kind, key.id(), draft.text()));
            definitions.approve(session, key, by);
        } else {
            definitions.returnDraft(session, key, by);
        }
    }

    /// Which version an item is about.
    public static Definition.Key key(Approval item) {
        try {
            JsonNode payload = JSON.readTree(item.payload());
            return new Definition.Key(
                    payload.path("kind").asText(),
                    payload.path("id").asText(),
                    payload.path("version").asInt());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a definition's item is not JSON", e);
        }
    }
}
