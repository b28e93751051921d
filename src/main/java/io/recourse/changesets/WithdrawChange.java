package io.recourse.changesets;

import io.recourse.common.Problem;
import io.recourse.pilot.TakeChangeBack;
import io.recourse.studio.Draft;
import io.recourse.studio.ModelDrafts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * A pilot of a change is withdrawn as the change is taken back: all its models, forms among them,
 * or none (IMP-04).
 */
@Component
class WithdrawChange implements TakeChangeBack {

  private final ChangeSets changes;
  private final ModelDrafts drafts;
  private final RollBackChange back;
  private final AgreeOnChange agree;
  private final WriteChange write;

  WithdrawChange(
      ChangeSets changes,
      ModelDrafts drafts,
      RollBackChange back,
      AgreeOnChange agree,
      WriteChange write) {
    this.changes = changes;
    this.drafts = drafts;
    this.back = back;
    this.agree = agree;
    this.write = write;
  }

  @Override
  public List<Draft> ask(UUID change, String reason, boolean withCases) {
    return drafts.of(back.ask(change, reason, withCases).id());
  }

  @Override
  public void agree(UUID change, UUID part) {
    ChangeSet asked = asked(change, part).orElseThrow(() -> Problem.stale("pilot.stale"));
    var unused = agree.approve(asked.id(), asked.version(), null, null, true);
  }

  @Override
  public void decline(UUID change, UUID part, String reason) {
    asked(change, part).filter(ChangeSet::isOpen).ifPresent(it -> close(it, reason));
  }

  private Optional<ChangeSet> asked(UUID change, UUID part) {
    return changes
        .backOf(change)
        .filter(back -> drafts.of(back.id()).stream().anyMatch(it -> it.id().equals(part)));
  }

  private void close(ChangeSet asked, String reason) {
    if (asked.state() != ChangeSet.State.OPEN) {
      var unused = agree.giveBack(asked.id(), null, reason);
    }
    var unused = write.drop(asked.id(), null);
  }
}
