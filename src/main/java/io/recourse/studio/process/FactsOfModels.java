package io.recourse.studio.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.engine.ModelKind;
import io.recourse.studio.ModelFacts;
import io.recourse.studio.ModelText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads diagrams and tables as XML without a document type, forms as JSON. */
@Component
class FactsOfModels implements ModelFacts {

  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

  private final ObjectMapper json;

  FactsOfModels(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public Map<String, Place> of(ModelText model) {
    try {
      return model.kind() == ModelKind.FORM
          ? FormFacts.of(json.readTree(model.text()))
          : XmlFacts.of(root(model.bytes()));
    } catch (JsonProcessingException | SAXException unreadable) {
      return Map.of();
    }
  }

  @Override
  public Set<String> ids(ModelText model) {
    try {
      return model.kind() == ModelKind.FORM
          ? FormFacts.ids(json.readTree(model.text()))
          : of(model).keySet();
    } catch (JsonProcessingException unreadable) {
      return Set.of();
    }
  }

  private static Element root(byte[] xml) throws SAXException {
    try {
      DocumentBuilderFactory reading = DocumentBuilderFactory.newInstance();
      reading.setNamespaceAware(true);
      reading.setExpandEntityReferences(false);
      reading.setFeature(NO_DOCTYPE, true);
      return reading.newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getDocumentElement();
    } catch (ParserConfigurationException | IOException e) {
      throw new IllegalStateException("Every Java platform reads XML from memory", e);
    }
  }
}
