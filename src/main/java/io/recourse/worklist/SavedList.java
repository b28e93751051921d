package io.recourse.worklist;

import java.util.UUID;

/**
 * A list somebody comes back to: its filter under a name.
 *
 * @param sharedWith the team that has it too; null where it is its owner's alone
 */
public record SavedList(UUID id, String owner, String name, WorkFilter filter, String sharedWith) {

  /** Its owner may; a lead as well what is shared: its owner may have left. */
  public boolean mayBeDroppedBy(Worker worker) {
    return owner.equals(worker.username()) || sharedWith != null && worker.isLead();
  }
}
