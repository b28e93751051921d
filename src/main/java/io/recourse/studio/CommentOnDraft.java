package io.recourse.studio;

import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Owners and leads talk about elements of an open draft: a comment is answered and resolved, and
 * stands on the trail (IMP-06).
 */
@Service
public class CommentOnDraft {

  private static final int LONGEST_ID = 200;

  private final Comments comments;
  private final ModelDrafts drafts;
  private final ModelFacts facts;
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CommentOnDraft(
      Comments comments,
      ModelDrafts drafts,
      ModelFacts facts,
      CurrentActor actor,
      ApplicationEventPublisher events,
      Clock clock) {
    this.comments = comments;
    this.drafts = drafts;
    this.facts = facts;
    this.actor = actor;
    this.events = events;
    this.clock = clock;
  }

  /** What was said about the draft so far, closed or not. */
  @Transactional(readOnly = true)
  public List<Comment> of(UUID draft) {
    return comments.of(found(draft).id());
  }

  /**
   * @param element id of an element that the saved draft has; null for the whole model
   */
  @Transactional
  public Comment say(UUID draft, String element, String words) {
    Draft open = demandOpen(draft);
    if (element != null && !isIn(open, element)) {
      throw Problem.invalid("/element", "model.noElement");
    }
    Comment said = Comment.said(draft, element, spoken(words), me(), clock.instant());
    comments.insert(said);
    events.publishEvent(CommentEvents.said(open, said));
    return said;
  }

  private boolean isIn(Draft draft, String element) {
    return !element.isBlank()
        && element.length() <= LONGEST_ID
        && facts.ids(draft.text()).contains(element);
  }

  /** Answers a comment that nobody resolved yet. */
  @Transactional
  public Comment answer(UUID draft, UUID comment, String words) {
    Draft open = demandOpen(draft);
    Comment answer = unresolved(open, comment).answered(spoken(words), me(), clock.instant());
    comments.insert(answer);
    events.publishEvent(CommentEvents.answered(open, answer));
    return answer;
  }

  /** It is settled; what was said stays. */
  @Transactional
  public Comment resolve(UUID draft, UUID comment) {
    Draft open = demandOpen(draft);
    Comment resolved = unresolved(open, comment).resolved(me(), clock.instant());
    comments.resolve(resolved);
    events.publishEvent(CommentEvents.resolved(open, resolved));
    return resolved;
  }

  private Comment unresolved(Draft draft, UUID id) {
    Comment found =
        comments
            .lock(id)
            .filter(it -> it.draft().equals(draft.id()) && it.answers() == null)
            .orElseThrow(() -> Problem.notFound("model.noComment"));
    if (found.isResolved()) {
      throw Problem.conflict("model.commentResolved");
    }
    return found;
  }

  private Draft demandOpen(UUID id) {
    Draft draft = found(id);
    if (!draft.isOpen()) {
      throw Problem.conflict("model.closed", draft.state().said());
    }
    return draft;
  }

  private Draft found(UUID id) {
    return drafts.find(id).orElseThrow(() -> Problem.notFound("model.noDraft"));
  }

  private static String spoken(String words) {
    return AgreeOnDraft.demandWords("/words", words);
  }

  private String me() {
    return actor.actor().id();
  }
}
