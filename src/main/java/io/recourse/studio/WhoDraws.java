package io.recourse.studio;

import io.recourse.common.Problem;
import io.recourse.engine.ModelKind;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has which model open for change; a page that says nothing for a minute is closed. */
@Service
public class WhoDraws {

  /** How long a page may say nothing. */
  public static final Duration SILENCE = Duration.ofSeconds(60);

  private final DrawnModels drawn;
  private final DeployedModels deployed;
  private final ModelDrafts drafts;
  private final Clock clock;

  WhoDraws(DrawnModels drawn, DeployedModels deployed, ModelDrafts drafts, Clock clock) {
    this.drawn = drawn;
    this.deployed = deployed;
    this.drafts = drafts;
    this.clock = clock;
  }

  /**
   * @param here false for who closes the page
   * @return everybody else who draws there, by name of account
   * @throws Problem NOT_FOUND for what is neither deployed nor a draft
   */
  @Transactional
  public List<String> tell(ModelKind kind, String key, String person, boolean here) {
    demandKnown(kind, key);
    if (here) {
      drawn.seen(kind, key, person, clock.instant());
    } else {
      drawn.left(kind, key, person);
    }
    return drawn.since(kind, key, clock.instant().minus(SILENCE)).stream()
        .filter(it -> !it.equals(person))
        .toList();
  }

  private void demandKnown(ModelKind kind, String key) {
    boolean known =
        deployed.newestVersion(kind, key).isPresent()
            || drafts.open().stream().anyMatch(it -> it.kind() == kind && it.key().equals(key));
    if (!known) {
      throw Problem.notFound("model.unknown");
    }
  }
}
