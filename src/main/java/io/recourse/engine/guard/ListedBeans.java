package io.recourse.engine.guard;

import io.recourse.engine.NamedInModels;
import java.beans.FeatureDescriptor;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.core.annotation.AnnotationUtils;

/**
 * What an expression may reach at run time: listed beans by name, the methods of those marked
 * {@link NamedInModels}, and a few properties of the execution. Nothing else, above all no class.
 */
class ListedBeans extends ELResolver {

  private static final Set<String> EXECUTION_PROPERTIES =
      Set.of("processBusinessKey", "businessKey", "processInstanceId", "currentActivityId");

  private final ModelBeans beans;
  private final BeanELResolver reflection = new BeanELResolver(true);

  ListedBeans(ModelBeans beans) {
    this.beans = beans;
  }

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    String name = String.valueOf(property);
    if (base == null && beans.isListed(name)) {
      context.setPropertyResolved(true);
      return beans.factory().getBean(name);
    }
    if (base instanceof DelegateExecution && EXECUTION_PROPERTIES.contains(name)) {
      return reflection.getValue(context, base, property);
    }
    if (base != null && !(base instanceof Map)) {
      throw new ELException("Models may not read " + name + " of a " + base.getClass().getName());
    }
    return null;
  }

  @Override
  public Object invoke(
      ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
    if (base == null
        || AnnotationUtils.findAnnotation(base.getClass(), NamedInModels.class) == null) {
      throw new ELException("Models may not call " + method + " here");
    }
    if (Set.of("getClass", "wait", "notify", "notifyAll").contains(String.valueOf(method))) {
      throw new ELException("Models may not call " + method);
    }
    return reflection.invoke(context, base, method, types, arguments);
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    return null;
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    throw new ELException("Models may not set " + property);
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    return true;
  }

  @Override
  public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
    return java.util.Collections.emptyIterator();
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return Object.class;
  }
}
