package io.recourse.servicelevels;

import io.recourse.common.Problem;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An owner has seen a prompt, so that it is shown no more. */
@Service
public class SeePrompt {

  private final Prompts prompts;
  private final Clock clock;

  SeePrompt(Prompts prompts, Clock clock) {
    this.prompts = prompts;
    this.clock = clock;
  }

  @Transactional
  public void seen(long id, String person) {
    if (!prompts.seen(id, person, clock.instant())) {
      throw Problem.notFound("prompt.gone");
    }
  }
}
