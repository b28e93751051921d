package io.recourse.worklist.web;

import io.recourse.worklist.SaveList;
import io.recourse.worklist.Worker;
import java.util.UUID;

/**
 * A kept list as a tab.
 *
 * @param open whether it is the list that is shown
 * @param droppable whether the reader may drop it
 */
record SavedTab(UUID id, String name, String address, long tasks, boolean open, boolean droppable) {

  static SavedTab of(SaveList.Counted kept, String shown, Worker reader) {
    String address = ListUrl.of(kept.list().filter()).first();
    return new SavedTab(
        kept.list().id(),
        kept.list().name(),
        address,
        kept.tasks(),
        address.equals(shown),
        kept.list().mayBeDroppedBy(reader));
  }
}
