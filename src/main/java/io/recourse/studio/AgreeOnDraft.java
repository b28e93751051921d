package io.recourse.studio;

import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Four eyes on every model (ASVS 2.3.5): submitted with a reason, then approved or returned by
 * somebody who wrote none of it. Approval deploys at once or from a time on.
 */
@Service
public class AgreeOnDraft {

  private static final int LONGEST_WORDS = 2000;
  private static final Duration LATEST = Duration.ofDays(365);

  private final ModelDrafts drafts;
  private final DeployDraft deploy;
  private final KnownOfDraft known;
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AgreeOnDraft(
      ModelDrafts drafts,
      DeployDraft deploy,
      KnownOfDraft known,
      CurrentActor actor,
      ApplicationEventPublisher events,
      Clock clock) {
    this.drafts = drafts;
    this.deploy = deploy;
    this.known = known;
    this.actor = actor;
    this.events = events;
    this.clock = clock;
  }

  /** Asks others to agree; a draft that could not be deployed now is refused with its findings. */
  @Transactional
  public Draft submit(UUID id, Integer seenVersion, String reason) {
    Draft draft = drafts.locked(id, seenVersion).demandAlone().demand(Draft.State.DRAFT);
    String words = demandWords("/reason", reason);
    deploy.demandDeployable(draft);
    Draft submitted = draft.submitted(me(), clock.instant(), words);
    drafts.update(submitted);
    events.publishEvent(ModelEvents.submitted(submitted));
    return submitted;
  }

  /**
   * @param seenVersion what was looked at: nothing else is approved
   * @param words what the approver wants to be kept with it; may be null
   * @param deployAt null or past for at once
   * @param untested whether the approver knows that nobody asked it about closed cases as it stands
   * @throws Problem 422 where nobody did, and the approver does not say that they know
   */
  @Transactional
  public Draft approve(UUID id, int seenVersion, String words, Instant deployAt, boolean untested) {
    drafts.waitForDeployments();
    known.demand(drafts.locked(id, seenVersion), untested);
    return approve(id, seenVersion, words, deployAt);
  }

  /** The same for what is tried by being served to a few, or was served before. */
  @Transactional
  public Draft approve(UUID id, int seenVersion, String words, Instant deployAt) {
    Instant now = clock.instant();
    Instant from = demandSoon(deployAt, now);
    drafts.waitForDeployments();
    Draft approved =
        drafts
            .locked(id, seenVersion)
            .demandAlone()
            .approved(me(), now, wordsOrNone("/reason", words), from);
    drafts.update(approved);
    events.publishEvent(ModelEvents.approved(approved, known.facts(approved)));
    return from.isAfter(now) ? approved : deploy.deploy(approved);
  }

  /** Back to the author with the reason; also how an author takes it back. */
  @Transactional
  public Draft giveBack(UUID id, Integer seenVersion, String reason) {
    Draft draft = drafts.locked(id, seenVersion).demandAlone();
    Draft returned = draft.returned(me(), clock.instant(), demandWords("/reason", reason));
    drafts.update(returned);
    events.publishEvent(ModelEvents.returned(returned));
    return returned;
  }

  private String me() {
    return actor.actor().id();
  }

  /** From when on; now, where no later time is said. */
  public static Instant demandSoon(Instant deployAt, Instant now) {
    Instant from = deployAt == null || deployAt.isBefore(now) ? now : deployAt;
    if (from.isAfter(now.plus(LATEST))) {
      throw Problem.invalid("/deployAt", "model.deployAt", LATEST.toDays());
    }
    return from;
  }

  /** What has to be said, without the space around it. */
  public static String demandWords(String pointer, String words) {
    String said = wordsOrNone(pointer, words);
    if (said == null) {
      throw Problem.invalid(pointer, "model.reason", LONGEST_WORDS);
    }
    return said;
  }

  /** What may be said; null where nothing is. */
  public static String wordsOrNone(String pointer, String words) {
    if (words == null || words.isBlank()) {
      return null;
    }
    if (words.strip().length() > LONGEST_WORDS) {
      throw Problem.invalid(pointer, "model.reason", LONGEST_WORDS);
    }
    return words.strip();
  }
}
