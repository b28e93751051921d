package io.recourse.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.recourse.common.OneTrip;
import java.lang.StackWalker.StackFrame;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Counts what one thread sends to the database; a batch is sent once, however many rows it has, and
 * so are statements that were joined. Left out are the engine's own history, which is kept in tests
 * only, its definitions, the agreed texts and the pilots that run, which are read once a second;
 * writes that such a reading sent off before their time are counted with those they would have gone
 * with.
 */
@Component
@Profile("test")
public class SqlCount implements BeanPostProcessor, Ordered {

  private static final Pattern BESIDE =
      Pattern.compile("ACT_HI_|from ACT_R._(JOB|PROC)DEF|from agreed_text|from pilot where state");
  private static final Pattern JOINED = Pattern.compile(";\\s");
  private static final Set<String> ENDS = Set.of("commit", "rollback");
  private static final ThreadLocal<List<String>> SENT = new ThreadLocal<>();

  private static final ThreadLocal<Consumer<String>> AFTER = new ThreadLocal<>();

  /** Whether the last trip was full only because it carried history; the next goes on with it. */
  private static final ThreadLocal<Boolean> CUT = ThreadLocal.withInitial(() -> false);

  /** Whether what was sent last are waiting writes that went because something else was asked. */
  private static final ThreadLocal<Boolean> PUSHED = ThreadLocal.withInitial(() -> false);

  /** Whether they went only because something was read that is not counted. */
  private static final ThreadLocal<Boolean> EARLY = ThreadLocal.withInitial(() -> false);

  /** What the work sent, in order. */
  public static List<String> during(Runnable work) {
    return during(work, statement -> {});
  }

  /**
   * The same, for what happens at another connection between two statements of the work.
   *
   * @param after told each statement once it was answered
   */
  public static List<String> during(Runnable work, Consumer<String> after) {
    List<String> sent = new ArrayList<>();
    SENT.set(sent);
    AFTER.set(after);
    CUT.set(false);
    ended();
    try {
      work.run();
      return sent;
    } finally {
      SENT.remove();
      AFTER.remove();
    }
  }

  /** Next to the pool: inside of whatever joins statements. */
  @Override
  public int getOrder() {
    return 0;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (!(bean instanceof HikariDataSource pool)) {
      return bean;
    }
    DataSource counted =
        ProxyDataSourceBuilder.create(pool)
            .afterQuery((execution, queries) -> note(queries))
            .afterMethod(
                called -> {
                  if (ENDS.contains(called.getMethod().getName())) {
                    ended();
                  }
                })
            .build();
    ProxyFactory proxy = new ProxyFactory(pool);
    proxy.setProxyTargetClass(true);
    proxy.addAdvice(
        (MethodInterceptor)
            call ->
                call.getMethod().getReturnType() == Connection.class
                        && call.getArguments().length == 0
                    ? counted.getConnection()
                    : call.proceed());
    return proxy.getProxy();
  }

  private static void ended() {
    PUSHED.set(false);
    EARLY.set(false);
  }

  private static void note(List<QueryInfo> queries) {
    List<String> sent = SENT.get();
    if (sent == null || queries.isEmpty()) {
      return;
    }
    List<String> parts = JOINED.splitAsStream(queries.get(0).getQuery()).toList();
    String sql =
        parts.stream()
            .filter(part -> !BESIDE.matcher(part).find())
            .map(part -> part.replaceAll("\\s+", " ").strip())
            .collect(Collectors.joining("; "));
    boolean goesOn = CUT.get();
    boolean history = parts.stream().anyMatch(part -> BESIDE.matcher(part).find());
    CUT.set(!sql.isEmpty() && history && parts.size() == OneTrip.MOST);
    boolean joined = isSentBy(frame -> frame.getClassName().equals(OneTrip.class.getName()));
    if ((goesOn || (EARLY.get() && joined)) && !sent.isEmpty()) {
      sent.add(sent.remove(sent.size() - 1) + "; " + sql);
    } else if (!sql.isEmpty()) {
      sent.add(sql);
    }
    EARLY.set(sql.isEmpty() && (EARLY.get() || (PUSHED.get() && !joined)));
    PUSHED.set(
        joined && isSentBy(frame -> frame.getMethodName().equals("invoke") && isTrips(frame)));
    AFTER.get().accept(sql);
  }

  private static boolean isSentBy(Predicate<StackFrame> sender) {
    return StackWalker.getInstance().walk(frames -> frames.anyMatch(sender));
  }

  private static boolean isTrips(StackFrame frame) {
    return frame.getClassName().startsWith("io.recourse.platform.trips.");
  }
}
