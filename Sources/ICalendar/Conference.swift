/// Where people join a meeting from afar: a CONFERENCE (RFC 7986, section 5.11).
public struct Conference: Sendable, Hashable {
  /// What can be done there (RFC 7986, section 6.3).
  public enum Feature: String, Sendable, Hashable, CaseIterable {
    /// Speaking and hearing.
    case audio = "AUDIO"
    /// Writing.
    case chat = "CHAT"
    /// Dialling in.
    case phone = "PHONE"
    /// Seeing each other's screens.
    case screen = "SCREEN"
    /// Seeing each other.
    case video = "VIDEO"
  }

  /// The address: a web page, a telephone number as `tel:` (RFC 7986, section 5.11).
  public var uri: String
  /// What can be done there (RFC 7986, section 6.3).
  public var features: [Feature]
  /// What to show for it (RFC 7986, section 6.4).
  public var label: String?

  /// Where people join from afar (RFC 7986, section 5.11).
  public init(_ uri: String, _ features: [Feature] = [], label: String? = nil) {
    self.uri = uri
    self.features = features
    self.label = label
  }

  /// The conference as a property (RFC 7986, section 5.11).
  public var property: Property {
    var parameters = [Parameter("VALUE", "URI")]
    if !features.isEmpty { parameters.append(Parameter("FEATURE", features.map { $0.rawValue })) }
    if let label { parameters.append(Parameter("LABEL", label)) }
    return Property("CONFERENCE", parameters, encodedValue: uri)
  }
}

/// A place on the globe: a GEO value (RFC 5545, section 3.8.1.6).
public struct GlobalPosition: Sendable, Hashable {
  /// Millionths of a degree north of the equator; negative south of the equator (RFC 5545, section 3.8.1.6).
  public var latitude: Int64
  /// Millionths of a degree east of Greenwich; negative west of Greenwich (RFC 5545, section 3.8.1.6).
  public var longitude: Int64

  /// A place on the globe, in millionths of a degree (RFC 5545, section 3.8.1.6).
  public init(latitude: Int64, longitude: Int64) {
    self.latitude = latitude
    self.longitude = longitude
  }

  /// The place as a property (RFC 5545, section 3.8.1.6).
  public var property: Property {
    Property(
      "GEO", encodedValue: FixedPoint.text(latitude) + ";" + FixedPoint.text(longitude))
  }
}
