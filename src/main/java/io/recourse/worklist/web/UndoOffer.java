package io.recourse.worklist.web;

import io.recourse.worklist.DoneActs.Undoable;
import io.recourse.worklist.UndoWork;
import io.recourse.worklist.Worker;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** List and task offer to undo what their reader did a moment ago. */
@ControllerAdvice(assignableTypes = {WorkListPage.class, TaskPage.class})
class UndoOffer {

  private final UndoWork undo;

  UndoOffer(UndoWork undo) {
    this.undo = undo;
  }

  @ModelAttribute("undo")
  Undoable undo(Authentication signedIn) {
    Worker worker = SignedInWorker.of(signedIn);
    return undo.offer(worker).orElse(null);
  }
}
