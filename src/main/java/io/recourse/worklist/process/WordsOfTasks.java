package io.recourse.worklist.process;

import io.recourse.common.BundledKeys;
import io.recourse.engine.TaskWords;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A team and a default outcome that a task of a model names are known to whoever reads of them. */
@Configuration
class WordsOfTasks {

  private static final Pattern TEAM = Pattern.compile("work\\.team\\.(\\w+)");
  private static final Pattern OUTCOME = Pattern.compile("work\\.outcome\\.(\\w+)");

  /** What {@code LateWorkProcess} does with every task that is late. */
  private static final Set<String> ESCALATIONS = Set.of("escalated", "leadTold");

  @Bean
  TaskWords taskWords(BundledKeys keys) {
    return new TaskWords(keys.named(TEAM), keys.named(OUTCOME), ESCALATIONS);
  }
}
