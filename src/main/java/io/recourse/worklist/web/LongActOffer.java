package io.recourse.worklist.web;

import io.recourse.worklist.ActOnAll;
import io.recourse.worklist.LongAct;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list tells its reader of the act on all that they asked for, in whichever tab. */
@ControllerAdvice(assignableTypes = WorkListPage.class)
class LongActOffer {

  private final ActOnAll acts;

  LongActOffer(ActOnAll acts) {
    this.acts = acts;
  }

  @ModelAttribute("act")
  LongAct act(Authentication signedIn) {
    return acts.current(SignedInWorker.of(signedIn)).orElse(null);
  }
}
