package io.recourse.recalls;

import io.recourse.cases.CaseType;
import io.recourse.cases.Channel;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.intake.NewCase;
import io.recourse.relatedcases.LinkKind;
import io.recourse.relatedcases.OpenChild;
import io.recourse.units.CaseOfUnit;
import io.recourse.units.Unit;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reaches who has a recalled unit that no line of an order leads to: staff arrange with them what
 * is done, in a question of their own below the recall.
 */
@Service
public class SignalOwner {

  private final RecallBook book;
  private final OpenChild openChild;
  private final CaseOfUnit caseOf;
  private final TellRecall tell;

  SignalOwner(RecallBook book, OpenChild openChild, CaseOfUnit caseOf, TellRecall tell) {
    this.book = book;
    this.openChild = openChild;
    this.caseOf = caseOf;
    this.tell = tell;
  }

  /** True when the owner is signalled now; a unit is signalled once, also in the same moment. */
  @Transactional
  public boolean signal(CaseNumber number, Unit unit) {
    book.hold("unit " + number + " " + unit.serial().key());
    if (book.isSignalled(number, unit.serial().key())) {
      return false;
    }
    Recall recall = book.find(number).orElseThrow();
    ServiceCase child =
        openChild.open(
            number,
            LinkKind.RECALL,
            new NewCase(
                CaseType.INQUIRY,
                Channel.API,
                null,
                unit.owner(),
                null,
                recall.article(),
                recall.words(),
                List.of(),
                null));
    var unused = caseOf.name(child.number(), unit.serial().value());
    book.signalled(number, unit.serial().key(), unit.serial().value(), child.number());
    tell.tell(recall, child, Set.of(unit.serial().value()));
    return true;
  }
}
