package io.recourse.engine.contention;

import io.recourse.common.Contended;
import java.lang.reflect.Method;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.StaticMethodMatcherPointcutAdvisor;
import org.springframework.core.Ordered;
import org.springframework.transaction.interceptor.TransactionAttributeSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Around each method that begins a transaction: one that lost a race is run again in a new one. A
 * method within a transaction is left to whoever began that, as its part alone cannot be repeated.
 */
final class RunAgain extends StaticMethodMatcherPointcutAdvisor {

  private static final long serialVersionUID = 1L;

  private final transient TransactionAttributeSource declared;

  RunAgain(TransactionAttributeSource declared, Contended contended) {
    super((MethodInterceptor) call -> run(call, contended));
    this.declared = declared;
    setClassFilter(declared::isCandidateClass);
    setOrder(Ordered.LOWEST_PRECEDENCE - 1);
  }

  @Override
  public boolean matches(Method method, Class<?> target) {
    return declared.getTransactionAttribute(method, target) != null;
  }

  private static Object run(MethodInvocation call, Contended contended) throws Throwable {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return call.proceed();
    }
    return contended.attempt(() -> ((ProxyMethodInvocation) call).invocableClone().proceed());
  }
}
