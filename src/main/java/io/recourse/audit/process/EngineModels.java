package io.recourse.audit.process;

import io.recourse.audit.CaseRecord;
import io.recourse.audit.FollowedModels;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** Asks the engine for the versions that it keeps. */
@Component
class EngineModels implements FollowedModels {

  private final RepositoryService repository;

  EngineModels(RepositoryService repository) {
    this.repository = repository;
  }

  @Override
  public Optional<CaseRecord.Model> find(String process, int version) {
    return definition(process, version).map(this::model);
  }

  @Override
  public Optional<String> xml(String process, int version) {
    return definition(process, version)
        .map(found -> new String(bytes(found), StandardCharsets.UTF_8));
  }

  private Optional<ProcessDefinition> definition(String process, int version) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(process)
        .processDefinitionVersion(version)
        .list()
        .stream()
        .findFirst();
  }

  private CaseRecord.Model model(ProcessDefinition found) {
    Deployment deployment =
        repository.createDeploymentQuery().deploymentId(found.getDeploymentId()).singleResult();
    return new CaseRecord.Model(
        found.getKey(),
        found.getName(),
        found.getVersion(),
        deployment.getId(),
        deployment.getDeploymentTime().toInstant(),
        HexFormat.of().formatHex(sha256(bytes(found))));
  }

  private byte[] bytes(ProcessDefinition of) {
    try (InputStream xml = repository.getProcessModel(of.getId())) {
      return xml.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
