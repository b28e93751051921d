package io.recourse.assignment;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.members.Privilege;
import io.recourse.members.PrivilegesOf;
import io.recourse.orders.Customer;
import io.recourse.orders.Customers;
import io.recourse.policy.CaseRated;
import io.recourse.policy.JudgeOwner;
import io.recourse.policy.RatingOfCase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives every open case one owner: somebody of its team who is there (TRI-04, TRI-09, CUS-08). */
@Service
public class NameOwners {

  private static final int AT_ONCE = 50;

  private final Candidates candidates;
  private final ChooseOwner choose;
  private final GiveCase give;
  private final Cases cases;
  private final Customers customers;
  private final RatingOfCase ratings;
  private final JudgeOwner judge;
  private final PrivilegesOf privileges;
  private final TeamDays days;

  NameOwners(
      Candidates candidates,
      ChooseOwner choose,
      GiveCase give,
      Cases cases,
      Customers customers,
      RatingOfCase ratings,
      JudgeOwner judge,
      PrivilegesOf privileges,
      TeamDays days) {
    this.candidates = candidates;
    this.choose = choose;
    this.give = give;
    this.cases = cases;
    this.customers = customers;
    this.ratings = ratings;
    this.judge = judge;
    this.privileges = privileges;
    this.days = days;
  }

  /**
   * A page of the cases that need an owner.
   *
   * @param after the last one of the page before; null for the first
   */
  @Transactional(readOnly = true)
  public List<Candidates.Unowned> next(Candidates.Unowned after) {
    return candidates.unowned(days.today(), after, AT_ONCE);
  }

  /** Another owner for a locked case; false, and nothing changes, where there is nobody else. */
  boolean another(ServiceCase of) {
    Optional<ChooseOwner.Choice> choice = choose.fittest(of, days.today(of.team()), of.owner());
    choice.ifPresent(found -> give(of, found));
    return choice.isPresent();
  }

  /** Another owner of its team; false, and nothing changes, where there is nobody else. */
  @Transactional
  public boolean another(CaseNumber number) {
    return another(cases.lock(number));
  }

  /** Looks at one case that needs an owner; says whether it got one. */
  @Transactional
  public boolean name(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    if (of.isEnded()) {
      return false;
    }
    Optional<String> deputy = choose.deputy(of, days.today(of.team()));
    if (deputy.isPresent()) {
      give.give(of, deputy.get(), OwnerReason.DEPUTY, null);
      return true;
    }
    return another(of);
  }

  /**
   * Staff rated it anew: whoever fits it by a better rule has it from now on, where no lead chose.
   */
  @EventListener
  @Transactional
  public void rated(CaseRated said) {
    ServiceCase of = cases.lock(said.number());
    if (candidates.reason(said.number()).filter(OwnerReason.BY_HAND::equals).isEmpty()) {
      choose.better(of, days.today(of.team())).ifPresent(found -> give(of, found));
    }
  }

  private void give(ServiceCase of, ChooseOwner.Choice choice) {
    judge.keep(of.number(), choice.fitness());
    give.give(of, choice.person(), OwnerReason.valueOf(choice.fitness().reason()), null);
    Optional.ofNullable(of.customerId())
        .flatMap(customers::find)
        .filter(customer -> candidates.dedicatedTo(of.customerId()).isEmpty())
        .filter(customer -> hasOwnAgent(of, customer))
        .ifPresent(customer -> candidates.dedicate(of.customerId(), choice.person()));
  }

  private boolean hasOwnAgent(ServiceCase of, Customer customer) {
    return judge.hasOwnAgent(
        customer.level(), value(of), privileges.has(of.customerId(), Privilege.OWN_AGENT));
  }

  private BigDecimal value(ServiceCase of) {
    return ratings.of(of.number()).orderValue();
  }
}
