package io.recourse.studio;

import io.recourse.common.DomainEvent;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the trail says about comments on drafts. */
final class CommentEvents {

  private CommentEvents() {}

  static DomainEvent said(Draft draft, Comment comment) {
    return DomainEvent.ofSystem(
        "ModelDraftCommented",
        "Something was said about a draft of " + draft.key() + ".",
        facts(draft, comment));
  }

  static DomainEvent answered(Draft draft, Comment comment) {
    return DomainEvent.ofSystem(
        "ModelDraftCommentAnswered",
        "A comment on a draft of " + draft.key() + " was answered.",
        facts(draft, comment));
  }

  static DomainEvent resolved(Draft draft, Comment comment) {
    return DomainEvent.ofSystem(
        "ModelDraftCommentResolved",
        "A comment on a draft of " + draft.key() + " was resolved.",
        facts(draft, comment));
  }

  private static Map<String, Object> facts(Draft draft, Comment comment) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("key", draft.key());
    facts.put("draft", draft.id().toString());
    facts.put("draftVersion", draft.version());
    facts.put("comment", comment.id().toString());
    facts.put("answers", comment.answers() == null ? null : comment.answers().toString());
    facts.put("element", comment.element());
    facts.put("words", comment.words());
    facts.put("author", comment.author());
    return facts;
  }
}
