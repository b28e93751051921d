package io.recourse.assignment;

import io.recourse.common.CaseNumber;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Lets a test say for which articles the test task of a case asks a skill. */
@Component
public class TestSkilledWork implements SkilledTask {

  private final Map<CaseNumber, Set<String>> asked = new ConcurrentHashMap<>();

  @Override
  public String taskKey() {
    return "Task_CheckTestWork";
  }

  @Override
  public Set<String> articles(CaseNumber number) {
    return asked.getOrDefault(number, Set.of());
  }

  void ask(CaseNumber number, String sku) {
    asked.put(number, Set.of(sku));
  }
}
