package io.recourse.engine.guard;

import io.recourse.engine.NamedInModels;
import io.recourse.engine.ReachesOutside;
import io.recourse.engine.StepBeans;
import java.util.Arrays;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.stereotype.Component;

/** The beans a model may name: delegates, and those marked {@link NamedInModels}. */
@Component
public class ModelBeans {

  private static final String DELEGATE = "Delegate";

  private final ListableBeanFactory beans;

  ModelBeans(ListableBeanFactory beans) {
    this.beans = beans;
  }

  /** For models behind whose steps nothing stands. */
  public static ModelBeans none() {
    return new ModelBeans(new StaticListableBeanFactory());
  }

  public boolean isDelegate(String name) {
    return name.endsWith(DELEGATE) && beans.containsBean(name);
  }

  /** The names of all delegates, sorted. */
  public Stream<String> delegates() {
    return Arrays.stream(beans.getBeanNamesForType(JavaDelegate.class, true, false))
        .filter(this::isDelegate)
        .sorted();
  }

  public boolean isCallable(String name) {
    return beans.containsBean(name)
        && beans.findAnnotationOnBean(name, NamedInModels.class) != null;
  }

  private boolean isRemote(String name) {
    return beans.containsBean(name)
        && beans.findAnnotationOnBean(name, ReachesOutside.class) != null;
  }

  /** What a check asks of them. */
  public StepBeans known() {
    return new StepBeans(this::isDelegate, this::isCallable, this::isRemote);
  }

  boolean isListed(String name) {
    return isDelegate(name) || isCallable(name);
  }

  BeanFactory factory() {
    return beans;
  }
}
