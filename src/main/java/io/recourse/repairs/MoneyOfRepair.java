package io.recourse.repairs;

import io.recourse.cases.CaseLine;
import io.recourse.cases.CaseType;
import io.recourse.cases.Remedy;
import io.recourse.cases.ServiceCase;
import io.recourse.payback.MoneyMayCome;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A repair ends with money only where it was wished for, chosen or granted. */
@Component
class MoneyOfRepair implements MoneyMayCome {

  private static final Set<Remedy> MONEY = EnumSet.of(Remedy.REFUND, Remedy.PRICE_REDUCTION);

  private final RemedyChoices choices;

  MoneyOfRepair(RemedyChoices choices) {
    this.choices = choices;
  }

  @Override
  public CaseType type() {
    return CaseType.REPAIR;
  }

  @Override
  public boolean mayCome(ServiceCase of) {
    Optional<Remedy> chosen = choices.of(of.number()).map(RemedyChoice::remedy);
    return chosen
        .map(MONEY::contains)
        .orElseGet(() -> of.lines().stream().anyMatch(MoneyOfRepair::isRefund));
  }

  private static boolean isRefund(CaseLine line) {
    return line.remedy() == Remedy.REFUND || line.remedyAsked() == Remedy.REFUND;
  }
}
