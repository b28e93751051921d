package io.recourse.abuse.process;

import io.recourse.abuse.AbuseBook;
import io.recourse.abuse.AbusiveContact;
import io.recourse.abuse.Course;
import io.recourse.abuse.FirmAnswer;
import io.recourse.abuse.SupportAgent;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.worklist.TaskGate;
import io.recourse.worklist.TaskHandler;
import io.recourse.worklist.WorkItem;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A supervisor's part in an abusive contact; never by who flagged it. */
@Component
class SupportAgentHandler implements TaskHandler, TaskGate {

  private static final String NO_ANSWER = "NONE";

  private final AbuseElements elements;
  private final AbuseBook book;
  private final SupportAgent support;

  SupportAgentHandler(AbuseElements elements, AbuseBook book, SupportAgent support) {
    this.elements = elements;
    this.book = book;
    this.support = support;
  }

  @Override
  public String taskKey() {
    return AbuseElements.SUPPORT;
  }

  @Override
  public Map<String, Object> prefill(WorkItem task) {
    AbusiveContact contact = book.get(elements.contact(task));
    return Map.of("words", contact.words(), "reportedBy", contact.reportedBy());
  }

  @Override
  public Map<String, Object> complete(WorkItem task, Actor actor, Map<String, Object> values) {
    String answer = (String) values.get("answer");
    support.support(
        elements.contact(task),
        (String) values.get("note"),
        Course.valueOf((String) values.get("course")),
        NO_ANSWER.equals(answer) ? null : FirmAnswer.valueOf(answer));
    return Map.of();
  }

  @Override
  public Optional<Problem> bars(WorkItem task, String username) {
    return Optional.of(task)
        .filter(one -> AbuseElements.SUPPORT.equals(one.taskKey()))
        .map(one -> book.get(elements.contact(one)))
        .filter(contact -> username.equals(contact.reportedBy()))
        .map(contact -> Problem.forbidden("abuse.ownReport"));
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    throw new IllegalStateException("A case alone does not name the contact");
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    throw new IllegalStateException("A case alone does not name the contact");
  }
}
