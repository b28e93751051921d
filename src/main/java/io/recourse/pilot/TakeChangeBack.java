package io.recourse.pilot;

import io.recourse.studio.Draft;
import java.util.List;
import java.util.UUID;

/** Port: takes all models of a change back in one step, forms that have no pilot among them. */
public interface TakeChangeBack {

  /**
   * Submits the versions before, all of them.
   *
   * @return what comes back, a draft of each model
   */
  List<Draft> ask(UUID change, String reason, boolean withCases);

  /**
   * By another person than who asked.
   *
   * @param part a draft of what was asked for
   */
  void agree(UUID change, UUID part);

  /**
   * Nothing of it comes back; what was to is closed, and nothing else that takes the change back.
   *
   * @param part a draft of what was asked for
   */
  void decline(UUID change, UUID part, String reason);
}
