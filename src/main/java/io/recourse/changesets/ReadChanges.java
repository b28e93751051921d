package io.recourse.changesets;

import io.recourse.common.Problem;
import io.recourse.studio.CheckDraft;
import io.recourse.studio.CompareDraft;
import io.recourse.studio.Difference;
import io.recourse.studio.Draft;
import io.recourse.studio.ModelDrafts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads changes with their parts, and what each of them says now. */
@Service
public class ReadChanges {

  private final ChangeSets changes;
  private final ModelDrafts drafts;
  private final CheckDraft check;
  private final CompareDraft compare;

  ReadChanges(ChangeSets changes, ModelDrafts drafts, CheckDraft check, CompareDraft compare) {
    this.changes = changes;
    this.drafts = drafts;
    this.check = check;
    this.compare = compare;
  }

  /** A part with what the check says of it now, beside the others, and what it changes. */
  public record Part(Draft draft, List<Difference> differences) {}

  @Transactional(readOnly = true)
  public List<ChangeSet> all() {
    return changes.all();
  }

  @Transactional(readOnly = true)
  public ChangeSet find(UUID id) {
    return changes.find(id).orElseThrow(() -> Problem.notFound("changeset.unknown"));
  }

  @Transactional(readOnly = true)
  public List<Part> parts(UUID id) {
    return drafts.of(id).stream().map(this::part).toList();
  }

  /** Drafts that could be taken in: written on, and in no change. */
  @Transactional(readOnly = true)
  public List<Draft> offered() {
    return drafts.open().stream()
        .filter(it -> it.state() == Draft.State.DRAFT && it.change() == null)
        .toList();
  }

  /** The change that takes this one back, if there is one. */
  @Transactional(readOnly = true)
  public Optional<ChangeSet> backOf(UUID id) {
    return changes.backOf(id);
  }

  private Part part(Draft draft) {
    return new Part(draft.judged(check.now(draft)), compare.of(draft));
  }
}
