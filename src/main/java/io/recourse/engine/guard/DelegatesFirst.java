package io.recourse.engine.guard;

import org.camunda.bpm.impl.juel.jakarta.el.ELContext;

/** Resolves listed beans before any variable is looked at, and nothing else. */
class DelegatesFirst extends ListedBeans {

  DelegatesFirst(ModelBeans beans) {
    super(beans);
  }

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    return base == null ? super.getValue(context, null, property) : null;
  }

  @Override
  public Object invoke(
      ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
    return null;
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {}

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    return false;
  }
}
