package jp.yorisoi.flow.workbench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.yorisoi.base.definition.DefinitionKind;
import jp.yorisoi.base.definition.DefinitionText;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.linking.LinkLimits;
import jp.yorisoi.flow.linking.Links;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Operator;
import jp.yorisoi.vault.approval.Approval;
import jp.yorisoi.vault.approval.ApprovalKind;
import jp.yorisoi.vault.approval.Approvals;
import jp.yorisoi.vault.approval.DefinitionProposals;
import jp.yorisoi.vault.approval.DefinitionShelf;
import jp.yorisoi.vault.store.Definition;

/// The limits of the linking (つなぐ境目) are a definition like any other: changed by a proposal that another approves, and
/// in
/// force from the next run on.
public final class LinkLimitChanges {
    private static final String MODEL = "person";

    private final Links links;
    private final DefinitionShelf shelf;
    private final Approvals approvals;
    private final DefinitionProposals proposals;

    /// A change that waits: its item, and the limits that it would change, by source.
    public record Waiting(Approval item, Map<String, LinkLimits> limits) {
        /// Copies the map.
        public Waiting {
            limits = Map.copyOf(limits);
        }
    }

    LinkLimitChanges(Links links, DefinitionShelf shelf, Approvals approvals, DefinitionProposals proposals) {
        this.links = links;
        this.shelf = shelf;
        this.approvals = approvals;
        this.proposals = proposals;
    }

    /// The limits in force of every source, and what others would come to.
    public List<LinkLimits.OfSource> all(Grant grant) {
        return links.limits(grant);
    }

    /// The change that waits for another's decision, if there is one.
    public Optional<Waiting> waiting(Grant grant) {
        return item().map(item -> {
            int version = DefinitionShelf.key(item).version();
            String text = shelf.versions(DefinitionKind.LINKS, MODEL).stream()
                    .filter(one -> one.key().version() == version)
                    .map(Definition::text)
                    .findFirst()
                    .orElseThrow();
            DefinitionText proposed = DefinitionText.of(DefinitionKind.LINKS, MODEL, text);
            Map<String, LinkLimits> changed = new LinkedHashMap<>();
            for (LinkLimits.OfSource one : all(grant)) {
                LinkLimits other = LinkLimits.of(proposed, one.source().id());
                if (!other.equals(one.now())) {
                    changed.put(one.source().id(), other);
                }
            }
            return new Waiting(item, changed);
        });
    }

    private Optional<Approval> item() {
        return approvals.list(Approval.State.PROPOSED).stream()
                .filter(item -> item.kind() == ApprovalKind.DEFINITION)
                .filter(item -> DefinitionShelf.key(item).kind().equals(DefinitionKind.LINKS.folder())
                        && DefinitionShelf.key(item).id().equals(MODEL))
                .findFirst();
    }

    /// Proposes other limits of a source. While a change waits, another one is a problem of kind USAGE: the later of
    /// two
    /// would undo the earlier.
    public Approval propose(Operator by, String source, LinkLimits limits) {
        if (item().isPresent()) {
            throw new ProblemException(ProblemException.Kind.USAGE, Problem.error("linking.limits-waiting", Map.of()));
        }
        DefinitionText model = shelf.inForce(DefinitionKind.LINKS).stream()
                .filter(text -> text.id().equals(MODEL))
                .findFirst()
                .orElseThrow();
        return proposals.propose(by, DefinitionKind.LINKS, limits.in(model, source));
    }
}
