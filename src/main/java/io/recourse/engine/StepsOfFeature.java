package io.recourse.engine;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** Finds the steps of a feature, so that none is forgotten in its {@link StepContract}. */
@Component
public class StepsOfFeature {

  private final ListableBeanFactory beans;

  StepsOfFeature(ListableBeanFactory beans) {
    this.beans = beans;
  }

  /** Bean names of the delegates in the package of this class. */
  public Set<String> beside(Class<?> member) {
    return Stream.of(beans.getBeanNamesForType(JavaDelegate.class, true, false))
        .filter(name -> isIn(member.getPackageName(), beans.getType(name, false)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isIn(String home, Class<?> step) {
    return step != null && step.getPackageName().equals(home);
  }
}
