package io.recourse.worklist.web;

import io.recourse.worklist.SaveList;
import java.util.UUID;

/**
 * A kept list as a tab.
 *
 * @param open whether it is the list that is shown
 * @param droppable whether it is the reader's own
 */
record SavedTab(UUID id, String name, String address, long tasks, boolean open, boolean droppable) {

  static SavedTab of(SaveList.Counted kept, String shown, String reader) {
    String address = ListUrl.of(kept.list().filter()).first();
    return new SavedTab(
        kept.list().id(),
        kept.list().name(),
        address,
        kept.tasks(),
        address.equals(shown),
        kept.list().isOf(reader));
  }
}
