package example.badhouse.cmdb;

/** Writes configuration items for whoever asks. */
public class ConfigurationManagement {

  public void apply(String plan) {}
}
