package io.recourse.scenarios;

import io.recourse.engine.dry.DryWait;
import java.util.Optional;

/**
 * As a past instance went, also where a draft asks a person what nobody was asked then: they answer
 * at once. A timer that the deployed version has and that was not over then is not over now.
 */
final class ForeseenAnswers implements Answers {

  private static final String PERSON = "userTask";

  private final PastAnswers past;
  private final String deployed;

  /**
   * @param deployed the text of the deployed version
   */
  ForeseenAnswers(PastWay past, String deployed) {
    this.past = new PastAnswers(past);
    this.deployed = deployed;
  }

  @Override
  public Optional<Way.Answer> to(DryWait wait) {
    Optional<Way.Answer> known = past.known(wait);
    if (known.isPresent()) {
      return known;
    }
    if (wait.due() != null) {
      return wasThere(wait) ? Optional.of(Way.Answer.none(wait.element())) : Optional.empty();
    }
    return wait.kind().equals(PERSON) && !wasThere(wait)
        ? Optional.of(new Way.Answer(wait.element(), "PT0S", null))
        : Optional.empty();
  }

  private boolean wasThere(DryWait wait) {
    return deployed.contains("id=\"" + wait.element() + "\"");
  }

  @Override
  public void came(DryWait wait) {
    past.over(wait);
  }
}
