package io.recourse.careplans;

import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Owners write care plans as data: who gets what, how many days after the first contact. */
@Service
public class EditPlan {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_WORDS = 2_000;
  private static final int LAST_DAY = 730;
  private static final int MOST_STEPS = 20;
  private static final long MOST = 10_000;

  private final CareBook book;
  private final ApplicationEventPublisher events;

  EditPlan(CareBook book, ApplicationEventPublisher events) {
    this.book = book;
    this.events = events;
  }

  @Transactional(readOnly = true)
  public List<CarePlan> all() {
    return book.plans();
  }

  /**
   * Not carried out until it is switched on. It begins with a contact: what is given goes with it.
   *
   * @throws Problem INVALID without a name or a class
   */
  @Transactional
  public long add(String name, String segment) {
    if (name == null || name.isBlank() || name.strip().length() > LONGEST_NAME) {
      throw Problem.invalid("/name", "field.given");
    }
    if (!CarePlan.SEGMENTS.contains(String.valueOf(segment))) {
      throw Problem.invalid("/segment", "careplan.segment");
    }
    long id = book.add(name.strip(), segment);
    book.add(id, new CareStep(1, 0, CareStep.Kind.CONTACT, 0, 0, null, null, null));
    changed(id);
    return id;
  }

  /**
   * @param step its number is counted by the plan
   * @throws Problem INVALID for a step that gives nothing or too much, CONFLICT for too many
   */
  @Transactional
  public void add(long plan, CareStep step) {
    CarePlan known = demand(plan);
    demandSound(step);
    if (known.steps().size() >= MOST_STEPS) {
      throw Problem.conflict("careplan.steps", MOST_STEPS);
    }
    int nth = known.steps().stream().mapToInt(CareStep::nth).max().orElse(0) + 1;
    book.add(
        plan,
        new CareStep(
            nth,
            step.afterDays(),
            step.kind(),
            step.points(),
            step.units(),
            blankToNull(step.words()),
            blankToNull(step.simplified()),
            blankToNull(step.traditional())));
    changed(plan);
  }

  /** The first contact stays. */
  @Transactional
  public void remove(long plan, int nth) {
    if (nth == 1 || !book.remove(plan, nth)) {
      throw Problem.notFound("careplan.noStep");
    }
    changed(plan);
  }

  /** Who goes through a plan that is switched off waits until it is on again. */
  @Transactional
  public void activate(long plan, boolean active) {
    book.activate(demand(plan).id(), active);
    changed(plan);
  }

  private CarePlan demand(long plan) {
    return book.find(plan).orElseThrow(() -> Problem.notFound("careplan.none"));
  }

  private static void demandSound(CareStep step) {
    if (step.kind() == null) {
      throw Problem.invalid("/kind", "field.given");
    }
    if (step.afterDays() < 0 || step.afterDays() > LAST_DAY) {
      throw Problem.invalid("/afterDays", "field.between", 0, LAST_DAY);
    }
    if (step.kind() == CareStep.Kind.POINTS && (step.points() < 1 || step.points() > MOST)) {
      throw Problem.invalid("/points", "field.between", 1, MOST);
    }
    if (step.kind() == CareStep.Kind.OFFER) {
      demandOffer(step);
    }
  }

  private static void demandOffer(CareStep step) {
    if (step.units() < 1 || step.units() > MOST) {
      throw Problem.invalid("/units", "field.between", 1, MOST);
    }
    if (blankToNull(step.words()) == null || step.words().length() > LONGEST_WORDS) {
      throw Problem.invalid("/words", "field.given");
    }
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private void changed(long plan) {
    events.publishEvent(
        DomainEvent.ofSystem(
            "CarePlanChanged", "A care plan was changed.", Map.of("plan", String.valueOf(plan))));
  }
}
