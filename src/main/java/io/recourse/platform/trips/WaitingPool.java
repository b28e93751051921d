package io.recourse.platform.trips;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Lets writes wait on every connection that the pool hands out. */
@Component
class WaitingPool implements BeanPostProcessor {

  private final boolean waits;

  WaitingPool(@Value("${recourse.database.waiting-writes}") boolean waits) {
    this.waits = waits;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (!(bean instanceof HikariDataSource)) {
      return bean;
    }
    ProxyFactory pool = new ProxyFactory(bean);
    pool.setProxyTargetClass(true);
    pool.addAdvice(
        (MethodInterceptor)
            call ->
                call.getMethod().getReturnType() == Connection.class
                    ? WaitingConnection.around((Connection) call.proceed(), waits)
                    : call.proceed());
    return pool.getProxy();
  }
}
