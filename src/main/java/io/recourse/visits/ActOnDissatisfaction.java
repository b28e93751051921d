package io.recourse.visits;

import io.recourse.cases.Assignment;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Channel;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.disputes.ReopenCase;
import io.recourse.intake.NewCase;
import io.recourse.relatedcases.LinkKind;
import io.recourse.relatedcases.OpenChild;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A customer is dissatisfied: the case they were asked about is looked at again, or what they say
 * becomes a complaint; either goes before others (FUP-05, FUP-06).
 */
@Service
public class ActOnDissatisfaction {

  private static final int RAISED = 80;

  private final Cases cases;
  private final VisitBook book;
  private final VisitClocks clocks;
  private final ReopenCase reopen;
  private final OpenChild open;

  ActOnDissatisfaction(
      Cases cases, VisitBook book, VisitClocks clocks, ReopenCase reopen, OpenChild open) {
    this.cases = cases;
    this.book = book;
    this.clocks = clocks;
    this.reopen = reopen;
    this.open = open;
  }

  /** Locks the case that is reopened before the visit, by number. Returns by when they hear. */
  @Transactional
  public Instant act(CaseNumber number) {
    Visit visit = book.get(number);
    CaseNumber about = visit.plan().about();
    Said said = said(visit);
    boolean again =
        about != null
            && said.handOver() != HandOver.COMPLAINT
            && reopen.isPossible(cases.lock(about));
    ServiceCase of = cases.lock(number);
    book.handOver(number, again ? reopened(about, said) : complained(of, said));
    Instant by = clocks.startMatter(of);
    clocks.follow(of);
    cases.save(of);
    return by;
  }

  private CaseNumber reopened(CaseNumber about, Said said) {
    return raised(reopen.reopen(about, said.words(), null));
  }

  private CaseNumber complained(ServiceCase of, Said said) {
    NewCase complaint =
        new NewCase(
            CaseType.COMPLAINT,
            said.by(),
            null,
            null,
            of.language(),
            of.number().value(),
            said.words(),
            List.of(),
            null);
    return raised(open.open(of.number(), LinkKind.DISSATISFIED_VISIT, complaint));
  }

  private CaseNumber raised(ServiceCase opened) {
    ServiceCase raised = cases.lock(opened.number());
    raised.assign(
        new Assignment(raised.owner(), raised.team(), Math.max(raised.priority(), RAISED)));
    cases.save(raised);
    return raised.number();
  }

  /** What the customer said last, in a survey or to a person. */
  private Said said(Visit visit) {
    CaseNumber number = visit.number();
    List<VisitTry> tries = book.tries(number);
    List<SurveyAnswer> answers = book.answers(number);
    VisitTry spoken = tries.isEmpty() ? null : tries.get(tries.size() - 1);
    SurveyAnswer written = answers.isEmpty() ? null : answers.get(answers.size() - 1);
    boolean wrote = written != null && (spoken == null || written.at().isAfter(spoken.at()));
    String words = wrote ? written.comment() : spoken == null ? null : spoken.comment();
    String score = wrote ? "★ " + written.csat() + " / 5" : number.value();
    Channel by = wrote ? written(visit) : spoken(visit);
    return new Said(words == null ? score : words, wrote ? null : handOver(spoken), by);
  }

  /** A survey that came by text is answered on the page that its link opens. */
  private static Channel written(Visit visit) {
    return visit.plan().channel() == VisitChannel.MAIL ? Channel.EMAIL : Channel.PORTAL;
  }

  private static Channel spoken(Visit visit) {
    return visit.plan().channel() == VisitChannel.CHAT ? Channel.CHAT : Channel.PHONE;
  }

  private static HandOver handOver(VisitTry spoken) {
    return spoken == null ? null : spoken.handOver();
  }

  private record Said(String words, HandOver handOver, Channel by) {}
}
