package io.recourse.engine.instance;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.Configuration;

/** The statements that read parts of an instance together, each made once. */
final class InstanceStatements {

  private record Key(Beginning beginning, List<Part> parts) {}

  private final Map<Key, MappedStatement> made = new ConcurrentHashMap<>();
  private final Configuration mapper;

  InstanceStatements(Configuration mapper) {
    this.mapper = mapper;
    for (Beginning it : Beginning.values()) {
      var whole = of(it, it.parts());
    }
  }

  MappedStatement of(Beginning beginning, List<Part> parts) {
    return made.computeIfAbsent(
        new Key(beginning, parts), key -> beginning.statement(mapper, parts));
  }
}
