package io.recourse.serviceplans;

import io.recourse.common.CaseNumber;
import io.recourse.units.FindUnit;
import io.recourse.units.GoneBack;
import io.recourse.units.Serial;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Units that were returned or paid back need their plans no more: what was not used goes back. The
 * plan of one that another was given for goes on with that.
 */
@Service
public class EndPlansOfReturned {

  private static final int PAGE = 200;

  private final PlanSales sales;
  private final FindUnit units;
  private final GoneBack goneBack;
  private final CallOffPlan callOff;

  EndPlansOfReturned(PlanSales sales, FindUnit units, GoneBack goneBack, CallOffPlan callOff) {
    this.sales = sales;
    this.units = units;
    this.goneBack = goneBack;
    this.callOff = callOff;
  }

  /** Plans in force whose unit is to be looked up; a page behind this number. */
  public List<CaseNumber> after(CaseNumber last) {
    return sales.paid(last, PAGE).stream().map(PlanSale::number).toList();
  }

  /** Says whether the plan was called off. */
  @Transactional
  public boolean end(CaseNumber number) {
    boolean returned =
        sales
            .find(number)
            .filter(sale -> sale.state() == PlanSale.State.PAID)
            .flatMap(sale -> units.find(new Serial(sale.serial())))
            .filter(unit -> unit.replacedBy() == null && goneBack.is(unit))
            .isPresent();
    if (returned) {
      var unused = callOff.callOff(number, CallOffPlan.Why.UNIT_RETURNED);
    }
    return returned;
  }
}
