package io.recourse.engine.flush;

import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Plugin;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;

/**
 * Joins the writes of every session of the engine's mapper (docs/decisions/0044). Stands on the
 * mapper's own extension point; where the engine does not batch its writes, nothing is joined.
 */
public final class JoinedWrites implements Interceptor {

  private JoinedWrites() {}

  /** The sessions opened with this configuration from now on join their writes. */
  public static void in(Configuration mapper) {
    if (mapper.getDefaultExecutorType() == ExecutorType.BATCH) {
      mapper.addInterceptor(new JoinedWrites());
    }
  }

  @Override
  public Object plugin(Object target) {
    return target instanceof Executor ? Plugin.wrap(target, new SessionWrites()) : target;
  }

  @Override
  public Object intercept(Invocation call) {
    throw new IllegalStateException("Every session has its own");
  }
}
