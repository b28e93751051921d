package io.recourse.engine.cache;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.commons.utils.cache.Cache;

/**
 * The engine's parsed definitions, the last used of them. The engine's own cache goes through all
 * its keys at every look.
 */
public final class LastUsed<T> implements Cache<String, T> {

  private final Map<String, T> definitions;

  public LastUsed(int most) {
    definitions =
        Collections.synchronizedMap(
            new LinkedHashMap<>(16, 0.75f, true) {
              @Override
              protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > most;
              }
            });
  }

  @Override
  public T get(String key) {
    return definitions.get(key);
  }

  @Override
  public void put(String key, T definition) {
    definitions.put(key, definition);
  }

  @Override
  public void remove(String key) {
    definitions.remove(key);
  }

  @Override
  public void clear() {
    definitions.clear();
  }

  @Override
  public Set<String> keySet() {
    synchronized (definitions) {
      return Set.copyOf(definitions.keySet());
    }
  }

  @Override
  public int size() {
    return definitions.size();
  }

  @Override
  public boolean isEmpty() {
    return definitions.isEmpty();
  }
}
