package jp.yorisoi.flow.casefile;

import jp.yorisoi.flow.intake.Batches;
import jp.yorisoi.flow.intake.SourceCatalogue;
import jp.yorisoi.flow.linking.Links;
import jp.yorisoi.vault.approval.PurposeGrounds;

/// Where a page's records come from: the sources, what was imported, whose each record is, and what each source may be
/// used for.
public record RecordSources(SourceCatalogue catalogue, Batches batches, Links links, PurposeGrounds grounds) {}
