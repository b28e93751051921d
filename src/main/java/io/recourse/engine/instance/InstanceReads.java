package io.recourse.engine.instance;

import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Plugin;
import org.apache.ibatis.session.Configuration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the rows of an instance together in every session of the engine's mapper
 * (docs/decisions/0045). Where the mapper does not know the statements or rows that this stands on,
 * the engine reads by itself.
 */
public final class InstanceReads implements Interceptor {

  private static final Logger log = LoggerFactory.getLogger(InstanceReads.class);

  private final InstanceStatements statements;
  private final NeededParts needed;

  private InstanceReads(InstanceStatements statements, NeededParts needed) {
    this.statements = statements;
    this.needed = needed;
  }

  /**
   * The sessions opened with this configuration from now on read instances together.
   *
   * @param onlyNeeded whether what nobody asked for at a step before is left out
   */
  public static void in(Configuration mapper, boolean onlyNeeded) {
    try {
      Answers.statements().forEach(mapper::getMappedStatement);
      mapper.addInterceptor(
          new InstanceReads(new InstanceStatements(mapper), new NeededParts(onlyNeeded)));
    } catch (IllegalArgumentException unknown) {
      log.warn("This engine's mapper is not the known one; instances are read row by row", unknown);
    }
  }

  @Override
  public Object plugin(Object target) {
    return target instanceof Executor
        ? Plugin.wrap(target, new SessionReads(statements, needed))
        : target;
  }

  @Override
  public Object intercept(Invocation call) {
    throw new IllegalStateException("Every session has its own");
  }
}
