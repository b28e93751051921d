package io.recourse.worklist;

import java.util.UUID;

/**
 * A list somebody comes back to: its filter under a name.
 *
 * @param sharedWith the team that has it too; null where it is its owner's alone
 */
public record SavedList(UUID id, String owner, String name, WorkFilter filter, String sharedWith) {

  public boolean isOf(String username) {
    return owner.equals(username);
  }
}
